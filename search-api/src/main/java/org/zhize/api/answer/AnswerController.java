package org.zhize.api.answer;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.web.BadRequest;

/** Questions in words. */
@RestController
class AnswerController {

    // A question is a sentence; patterns and segmenter need no more.
    private static final int LONGEST_QUESTION = 200;

    private final Answerer answerer;

    AnswerController(Answerer answerer) {
        this.answerer = answerer;
    }

    @GetMapping(path = "/api/answer", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer answer(@RequestParam String q) {
        if (q.isBlank()) {
            throw new BadRequest("请在参数 q 中写出问题，例如 q=煤矿智能化建设由谁牵头");
        }
        if (q.length() > LONGEST_QUESTION) {
            throw new BadRequest("问题最长 %d 字，收到 %d 字".formatted(LONGEST_QUESTION, q.length()));
        }
        return answerer.answer(q);
    }
}

package org.zhize.api.search;

import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import java.util.List;
import java.util.Set;

/**
 * Parameters that hold words as a user typed them: a comma in them is theirs, and parts no values
 * as it does in filters.
 */
@ControllerAdvice
class TypedParameters {

    @InitBinder({"within", "without", "undo"})
    void takesEachAsItIs(WebDataBinder binder) {
        binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
        binder.registerCustomEditor(Set.class, new CustomCollectionEditor(Set.class));
    }
}

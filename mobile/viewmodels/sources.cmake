# The view-models that QML binds to, each with its header: AUTOMOC and the QML type registration need both.
set(TACHA_VIEWMODEL_SOURCES
    viewmodels/answer_list_model.cpp viewmodels/answer_list_model.h
    viewmodels/camera_model.cpp viewmodels/camera_model.h
    viewmodels/conflict_models.cpp viewmodels/conflict_models.h
    viewmodels/conversions.cpp viewmodels/conversions.h
    viewmodels/desk.cpp viewmodels/desk.h
    viewmodels/enrolment_model.cpp viewmodels/enrolment_model.h
    viewmodels/error_text.cpp viewmodels/error_text.h
    viewmodels/follow_up_list_model.cpp viewmodels/follow_up_list_model.h
    viewmodels/follow_up_model.cpp viewmodels/follow_up_model.h
    viewmodels/icon_images.cpp viewmodels/icon_images.h
    viewmodels/issue_editor.cpp viewmodels/issue_editor.h
    viewmodels/issue_facts.cpp viewmodels/issue_facts.h
    viewmodels/issue_model.cpp viewmodels/issue_model.h
    viewmodels/list_screen.cpp viewmodels/list_screen.h
    viewmodels/lock_model.cpp viewmodels/lock_model.h
    viewmodels/map_list_model.cpp viewmodels/map_list_model.h
    viewmodels/photo_shelf.cpp viewmodels/photo_shelf.h
    viewmodels/progress.cpp viewmodels/progress.h
    viewmodels/project_facts.cpp viewmodels/project_facts.h
    viewmodels/project_list_model.cpp viewmodels/project_list_model.h
    viewmodels/pile.cpp viewmodels/pile.h
    viewmodels/project_model.cpp viewmodels/project_model.h
    viewmodels/properties.h
    viewmodels/review_model.cpp viewmodels/review_model.h
    viewmodels/rights.cpp viewmodels/rights.h
    viewmodels/screen_model.cpp viewmodels/screen_model.h
    viewmodels/suggestion_model.cpp viewmodels/suggestion_model.h
    viewmodels/sync_model.cpp viewmodels/sync_model.h
    viewmodels/timeline.cpp viewmodels/timeline.h
    viewmodels/today_model.cpp viewmodels/today_model.h
    viewmodels/verdict_text.cpp viewmodels/verdict_text.h
    viewmodels/visit_editor.cpp viewmodels/visit_editor.h
    viewmodels/visit_editor_lists.cpp
    viewmodels/visit_editor_place.cpp
    viewmodels/visit_editor_submit.cpp
)

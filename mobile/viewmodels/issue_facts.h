#pragma once

#include "mobile/viewmodels/photo_shelf.h"

namespace tacha {

/// When an issue must be put right: as edited, else by its grade from the moment it was found. 0 for one that is closed
/// on the spot.
std::int64_t dueOf(Desk& desk, const Issue& issue, const Json& writtenDue);
/// Who has to put it right: the responsible unit, by name.
QString addresseeOf(Desk& desk, const Id& project);
/// Photos that show an issue: those that its record names, and those that name it.
QVariantList photosOfIssue(PhotoShelf& shelf, const Issue& issue, const std::vector<Entity>& onBoard);
bool isOpenIssue(const std::string& state);

} // namespace tacha

#pragma once

#include "mobile/viewmodels/photo_shelf.h"
#include "mobile/viewmodels/rights.h"

namespace tacha {

/// What happened to a thing, oldest first: event, state, by, unit, atMs, text, photos, delivery, superseded,
/// supersededWhy. Steps that lost stay in it with their text and photos, and say by whom they were overtaken.
QVariantList timelineOf(Desk& desk, PhotoShelf& shelf, const Entity& entity);

/// The events as buttons: event, primary, needsText, minText, needsPhotos, needsDate. The first is the main one.
QVariantList actionsFor(const std::vector<std::string>& events);

/// The newest own step that has not reached the server: "will be sent".
QString pendingEvent(Desk& desk, const Id& entity);
/// Where the own operations about an entity are safe; those of others are on the server by nature.
Delivery deliveryOf(Desk& desk, const Id& entity);

/// Photos that a step names, by hash.
QVariantList photosIn(PhotoShelf& shelf, const Json& body, const char* key, const std::vector<Entity>& onBoard);
std::string textIn(const Json& body, const char* key);

} // namespace tacha

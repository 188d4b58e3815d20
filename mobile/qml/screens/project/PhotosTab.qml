pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tacha

// Photos by viewpoint; the newest and the one before lie under a slider.
StateView {
    id: root

    required property var project
    signal opened(var photos, int index)

    viewState: root.project.photoCount > 0 ? "CONTENT" : "EMPTY"
    emptySymbol: "photo"
    emptyTitle: qsTr("No photo yet")

    PageScroll {
        anchors.fill: parent
        maximumWidth: 920
        bottomSpace: 96
        Repeater {
            model: root.project.viewpoints
            Pile {
                id: viewpoint
                required property var modelData
                required property int index
                readonly property var photos: modelData.photos
                spacing: 12
                Layout.fillWidth: true
                SectionHeader { text: viewpoint.modelData.name; detail: qsTr("%1 photos").arg(viewpoint.photos.length); first: viewpoint.index === 0 }
                PhotoCompare {
                    visible: viewpoint.photos.length > 1
                    later: viewpoint.photos[0]
                    earlier: viewpoint.photos[viewpoint.photos.length - 1]
                    Layout.fillWidth: true
                }
                Flow {
                    spacing: 12
                    Layout.fillWidth: true
                    Repeater {
                        model: viewpoint.photos
                        PhotoTile {
                            required property var modelData
                            required property int index
                            photo: modelData
                            onClicked: root.opened(viewpoint.photos, index)
                        }
                    }
                }
            }
        }
    }
}

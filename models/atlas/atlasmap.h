#pragma once

#include "engine/atlas/map.h"
#include "models/atlas/atlasmodel.h"
#include "models/latestjob.h"

#include <QHash>
#include <QJsonArray>

namespace models {

/// What a map is asked to show.
struct MapRequest
{
    enum class Content { Head, States };
    enum class Method { Principal, Tsne };

    Content content = Content::Head;
    int head = 0; ///< row of AtlasModel
    engine::Stack stack = engine::Stack::Encoder;
    int level = 0; ///< of the states: 0 enters the first layer
    Method method = Method::Principal;
    int dimensions = 2; ///< 2 or 3; t-SNE has 2

    bool operator==(const MapRequest&) const = default;
};

/// A map as it is or as far as it is: immutable, any thread.
struct MapPicture
{
    MapRequest request;
    AtlasPtr atlas;
    std::shared_ptr<const engine::atlas::MapVectors> map;
    engine::Matrix points; // [N, 2 or 3]
    /// By point; null until they are found.
    std::shared_ptr<const std::vector<int>> clusters;
    QList<double> explained; ///< share of the variance along each axis; empty for t-SNE
    bool finished = false;

    int count() const { return int(points.rows()); }
    /// The token at a point; empty where positions are no tokens.
    QString token(int point) const;
};
using MapPicturePtr = std::shared_ptr<const MapPicture>;

/// A head's queries and keys, few of them, on their two principal components.
struct MapThumbnail
{
    engine::Matrix points; // [N, 2]
    int queries = 0;       ///< the first rows; the rest are keys
};
using MapThumbnailPtr = std::shared_ptr<const MapThumbnail>;

/// Maps of an atlas, made on workers, shown while they grow. GUI thread.
class AtlasMap : public QObject
{
    Q_OBJECT

public:
    explicit AtlasMap(QObject* parent = nullptr);

    /// May be null.
    void setAtlas(AtlasPtr atlas);
    const AtlasPtr& atlas() const { return m_atlas; }
    /// Starts a map; changed() follows, more than once. A request equal to the last starts nothing.
    void request(const MapRequest& request);
    const MapRequest& requested() const { return m_request; }
    /// Null until there is one.
    const MapPicturePtr& picture() const { return m_picture; }
    bool isBusy() const { return m_job.isBusy(); }

    /// Starts the maps of all heads in small; thumbnailMade() follows for each.
    void requestThumbnails();
    MapThumbnailPtr thumbnail(int head) const { return m_thumbnails.value(head); }

    /// The stacks with hidden states, and how many levels one has.
    QList<engine::Stack> stateStacks() const;
    int levels(engine::Stack stack) const;
    /// Cells of the shown map of states, `columns` across; kept until the map changes.
    const std::vector<engine::atlas::MapCell>& cells(int columns);
    /// Where points stand in their texts, as head pages name examples: row, window, query (and
    /// key), token, side, text and mark.
    QJsonArray places(const QList<int>& points) const;

signals:
    void changed();
    void thumbnailMade(int head);
    void busyChanged(bool busy);
    void failed(const QString& sentence);

private:
    using Made = engine::Result<MapPicturePtr>;
    static Made make(const MapRequest& request, const AtlasPtr& atlas, const engine::Matrix& before,
                     const std::stop_token& stop, const std::function<void(MapPicturePtr)>& tell);
    void take(MapPicturePtr picture);

    AtlasPtr m_atlas;
    MapRequest m_request;
    bool m_asked = false;
    MapPicturePtr m_picture;
    QHash<int, MapThumbnailPtr> m_thumbnails;
    std::vector<engine::atlas::MapCell> m_cells;
    int m_columns = 0; ///< of m_cells; 0: none are kept
    LatestJob<Made> m_job;
    LatestJob<bool> m_small;
};

} // namespace models

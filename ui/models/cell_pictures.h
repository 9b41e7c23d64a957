// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QPainter>
#include <QSize>
#include <QString>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// All that decides how a cell looks, besides theme and fonts.
struct CellLook {
    ColumnKind kind = ColumnKind::Text;
    int decimals = 0;
    quint64 value = 0;  ///< the bits of a number, a day, or the hash of a small line
    QString words;
    Severity chip = Severity::Neutral;
    int severity = -1;  ///< of the user's rules; −1: none
    quint64 bar = 0;    ///< the bits of its share
    quint32 ground = 0;
    int direction = 0;   ///< of the last change
    int markAge = -1;    ///< −1: has not changed lately
    bool still = false;  ///< marks do not fade
    bool mirrored = false;
    QSize size;
    double ratio = 1.0;

    bool operator==(const CellLook&) const = default;
};
[[nodiscard]] size_t qHash(const CellLook& look, size_t seed = 0);

/// Cells as they were painted. Blending letters costs most of a frame, and between two frames few cells look
/// otherwise: the others are copied.
class CellPictures {
public:
    /// Paints the cell at `cell`: from its picture, or by `paint`, whose work is kept. False when the cell's
    /// edges lie between two pixels of the device, or its painter takes no pictures: paint it yourself.
    bool draw(QPainter& painter, const QRect& cell, CellLook look,
              const std::function<void(QPainter&)>& paint);
    void clear();
    /// Keeps pictures of as many pixels as half as much again as `pixels`.
    void setRoom(qsizetype pixels) { m_pictures.setMaxCost(pixels + pixels / 2); }
    [[nodiscard]] qsizetype count() const { return m_pictures.size(); }

private:
    /// Gives its memory to the next picture: fresh memory costs nearly as much as painting in it.
    struct Picture {
        QImage image;
        std::vector<QImage>* spare;
        Picture(QImage picture, std::vector<QImage>* pool) : image(std::move(picture)), spare(pool) {}
        ~Picture();
        Picture(const Picture&) = delete;
        Picture& operator=(const Picture&) = delete;
    };
    [[nodiscard]] QImage blank(const QSize& size);

    std::vector<QImage> m_spare;  ///< outlives the pictures
    QCache<CellLook, Picture> m_pictures{2'000'000};
};

/// Device pixels to a logical one, where the painter neither turns nor stretches and both corners of `cell`
/// lie on whole pixels; else none.
[[nodiscard]] std::optional<double> wholePixels(const QPainter& painter, const QRect& cell);

}  // namespace qd::ui::models

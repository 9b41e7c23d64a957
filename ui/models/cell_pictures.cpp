// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_pictures.h"

#include <QPaintEngine>
#include <QTransform>
#include <algorithm>
#include <cmath>
#include <memory>

namespace qd::ui::models {

namespace {

constexpr std::size_t kMostSpare = 64;

bool whole(double value) {
    return std::fabs(value - std::round(value)) < 1e-6;
}

}  // namespace

size_t qHash(const CellLook& look, size_t seed) {
    return qHashMulti(seed, static_cast<int>(look.kind), look.decimals, look.value, look.words,
                      static_cast<int>(look.chip), look.severity, look.bar, look.ground, look.direction,
                      look.markAge, look.still, look.mirrored, look.size.width(), look.size.height(),
                      look.ratio);
}

std::optional<double> wholePixels(const QPainter& painter, const QRect& cell) {
    const QPaintEngine* engine = painter.paintEngine();
    if (engine == nullptr || engine->type() != QPaintEngine::Raster) return std::nullopt;
    const QTransform transform = painter.deviceTransform();
    const double ratio = transform.m11();
    if (transform.type() > QTransform::TxScale || ratio <= 0.0 || ratio != transform.m22())
        return std::nullopt;
    if (ratio != painter.device()->devicePixelRatioF()) return std::nullopt;
    const QRectF onDevice = transform.mapRect(QRectF(cell));
    if (!whole(onDevice.left()) || !whole(onDevice.top()) || !whole(onDevice.width()) ||
        !whole(onDevice.height()))
        return std::nullopt;
    return ratio;
}

CellPictures::Picture::~Picture() {
    if (spare->size() < kMostSpare) spare->push_back(std::move(image));
}

void CellPictures::clear() {
    m_pictures.clear();
    m_spare.clear();
}

QImage CellPictures::blank(const QSize& size) {
    const auto found = std::find_if(m_spare.begin(), m_spare.end(),
                                    [&](const QImage& image) { return image.size() == size; });
    if (found == m_spare.end()) return {size, QImage::Format_RGB32};
    std::swap(*found, m_spare.back());
    QImage image = std::move(m_spare.back());
    m_spare.pop_back();
    return image;
}

bool CellPictures::draw(QPainter& painter, const QRect& cell, CellLook look,
                        const std::function<void(QPainter&)>& paint) {
    const std::optional<double> ratio = wholePixels(painter, cell);
    if (!ratio || cell.isEmpty()) return false;
    look.size = cell.size();
    look.ratio = *ratio;
    if (const Picture* kept = m_pictures.object(look)) {
        painter.drawImage(cell.topLeft(), kept->image);
        return true;
    }
    QImage made = blank((QSizeF(cell.size()) * *ratio).toSize());
    if (made.isNull()) return false;
    made.setDevicePixelRatio(*ratio);
    QPainter inner(&made);
    inner.setLayoutDirection(painter.layoutDirection());
    inner.translate(-cell.topLeft());
    paint(inner);
    inner.end();
    painter.drawImage(cell.topLeft(), made);
    const qsizetype pixels = static_cast<qsizetype>(made.width()) * made.height();
    m_pictures.insert(look, std::make_unique<Picture>(std::move(made), &m_spare).release(), pixels);
    return true;
}

}  // namespace qd::ui::models

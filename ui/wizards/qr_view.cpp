// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/qr_view.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/kit/accessible_role.h"

namespace qd::ui::wizards {
namespace {

constexpr int kQuiet = 4;   ///< modules (ISO/IEC 18004)
constexpr int kModule = 4;  ///< px, at least 3 for cameras of phones

}  // namespace

QrView::QrView(const QString& name, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(name);
}

void QrView::setCode(crypto::QrCode code) {
    m_code = std::move(code);
    updateGeometry();
    update();
}

void QrView::clear() {
    std::fill(m_code.dark.begin(), m_code.dark.end(), false);
    m_code = {};
    updateGeometry();
    update();
}

QSize QrView::sizeHint() const {
    const int side = (m_code.size + 2 * kQuiet) * kModule;
    return {side, side};
}

void QrView::paintEvent(QPaintEvent*) {
    if (m_code.size == 0) return;
    // Grey levels, not colours of the theme: 0 is dark, 255 light.
    const int side = m_code.size + 2 * kQuiet;
    QImage picture(side, side, QImage::Format_Grayscale8);
    picture.fill(255U);
    for (int row = 0; row < m_code.size; ++row) {
        uchar* line = picture.scanLine(row + kQuiet) + kQuiet;
        for (int column = 0; column < m_code.size; ++column)
            if (m_code.darkAt(row, column)) line[column] = 0;
    }
    QPainter(this).drawImage(rect(), picture);
}

}  // namespace qd::ui::wizards

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QStyle>

#include "ui/kit/card.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/space.h"
#include "ui/pages/gallery/gallery_parts.h"
#include "ui/pages/gallery/gallery_sections.h"

namespace qd::ui::pages::gallery {
namespace {

constexpr int kCellWidth = 88;
constexpr int kCellHeight = 52;

/// All icons with their names, in rows.
class IconSheet final : public QWidget {
public:
    explicit IconSheet(const Theme& theme) : m_theme(theme) {
        setAccessibleName(QStringLiteral("All icons"));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {12 * kCellWidth, heightForWidth(12 * kCellWidth)};
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override {
        const int columns = std::max(1, width / kCellWidth);
        return (static_cast<int>(allIcons().size()) + columns - 1) / columns * kCellHeight;
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const int columns = std::max(1, width() / kCellWidth);
        int at = 0;
        for (const Icon icon : allIcons()) {
            const QRect cell(at % columns * kCellWidth, at / columns * kCellHeight, kCellWidth, kCellHeight);
            paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), cell), icon);
            ++at;
        }
    }

private:
    void paintIcon(QPainter& painter, const QRect& cell, Icon icon) const {
        const Palette& p = m_theme.palette();
        const QRect place(cell.center().x() - space::kIcon / 2, cell.top() + 8, space::kIcon, space::kIcon);
        painter.drawPixmap(place, iconPixmap(icon, p.text, space::kIcon, devicePixelRatioF()));
        QString name = iconPath(icon).section(QLatin1Char('/'), -1);
        name.chop(4);
        painter.setFont(ui::font(FontRole::Label));
        painter.setPen(p.muted);
        painter.drawText(cell.adjusted(0, 28, 0, -4), static_cast<int>(Qt::AlignCenter), name);
    }

    const Theme& m_theme;
};

}  // namespace

QWidget* makeIcons(const Theme& theme, QWidget* parent) {
    QWidget* card = cardOf("Icons: 16 px, one stroke of 1.5 px", {new IconSheet(theme)});
    card->setParent(parent);
    return card;
}

}  // namespace qd::ui::pages::gallery

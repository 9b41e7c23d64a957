// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/card.h"
#include "ui/kit/contrast.h"
#include "ui/kit/elevation.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/motion.h"
#include "ui/kit/space.h"
#include "ui/kit/token_pairs.h"
#include "ui/pages/gallery/gallery_parts.h"
#include "ui/pages/gallery/gallery_sections.h"
#include "ui/pages/gallery/swatches.h"

namespace qd::ui::pages::gallery {
namespace {

QWidget* typeScale(const Theme& theme) {
    const std::pair<FontRole, const char*> roles[] = {
        {FontRole::Value, "Value 22 semi-bold: $248.61 M"},
        {FontRole::Title, "Title 18 semi-bold: Rebalance desk"},
        {FontRole::BodyStrong, "Strong 13 semi-bold: Largest positions"},
        {FontRole::BodyMedium, "Medium 13: Run backtest"},
        {FontRole::Body, "Body 13: 0123456789 \u22121.92 %"},
        {FontRole::Secondary, "Secondary 12: limit 4.00 %, used 85 %"},
        {FontRole::LabelStrong, "Label 11 medium: Symbol"},
        {FontRole::Label, "Label 11: vault unlocked"},
        {FontRole::Code, "Code 12: 8f2c\u202641da  sum(w_i * r_i)"},
        {FontRole::CodeSmall, "Code 11: 2026-10-30 09:14:02"}};
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    for (const auto& [role, words] : roles)
        column->addWidget(new TabularLabel(theme, role, sample(words)));
    return holder;
}

QWidget* spacing(const Theme& theme) {
    const std::pair<int, const char*> steps[] = {{space::kTight, "4"},  {space::kStep, "8"},
                                                 {space::kWide, "12"},  {space::kCardPadding, "14"},
                                                 {space::kBlock, "16"}, {space::kSection, "24"}};
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kBlock);
    for (const auto& [size, name] : steps)
        row->addWidget(
            captioned(name, new Painted(theme, sample(name), QSize(size, size),
                                        [](QPainter& painter, const QRect& rect, const Palette& p) {
                                            painter.fillRect(rect, p.accent);
                                        })),
            0, Qt::AlignTop);
    row->addStretch(1);
    return holder;
}

QWidget* radii(const Theme& theme) {
    const std::pair<int, const char*> all[] = {{space::kMarkRadius, "Mark 3"},
                                               {space::kControlRadius, "Control 4"},
                                               {space::kRadius, "Card 6"},
                                               {space::kChipRadius, "Chip 9"}};
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kBlock);
    for (const auto& [radius, name] : all) {
        const int r = radius;
        row->addWidget(captioned(
            name, new Painted(theme, sample(name), QSize(64, 40),
                              [r](QPainter& painter, const QRect& rect, const Palette& p) {
                                  painter.setPen(QPen(p.control, space::kLine));
                                  painter.setBrush(p.raised);
                                  painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), r, r);
                              })));
    }
    row->addWidget(
        captioned("Focus ring", new Painted(theme, sample("Focus ring"), QSize(64, 40),
                                            [](QPainter& painter, const QRect& rect, const Palette& p) {
                                                paintFocusRing(painter, rect, p);
                                            })));
    row->addStretch(1);
    return holder;
}

QWidget* elevations(const Theme& theme) {
    const std::pair<Elevation, const char*> levels[] = {{Elevation::Canvas, "Canvas"},
                                                        {Elevation::Surface, "Surface"},
                                                        {Elevation::Raised, "Raised"},
                                                        {Elevation::Overlay, "Overlay"}};
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kBlock);
    for (const auto& [level, name] : levels) {
        const Elevation at = level;
        row->addWidget(captioned(
            name, new Painted(theme, sample(name), QSize(96, 40),
                              [at](QPainter& painter, const QRect& rect, const Palette& p) {
                                  painter.setPen(QPen(edge(p, at), space::kLine));
                                  painter.setBrush(ground(p, at));
                                  painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5),
                                                          space::kRadius, space::kRadius);
                              })));
    }
    row->addStretch(1);
    return holder;
}

QWidget* facts(const Theme& theme) {
    double words = 21.0;
    double graphics = 21.0;
    const std::vector<TokenPair> pairs = tokenPairs(theme.palette());
    for (const TokenPair& pair : pairs) {
        double& least = pair.least >= kTextContrast ? words : graphics;
        least = std::min(least, contrastRatio(pair.ink, pair.ground));
    }
    const auto ratio = [](double value) { return QStringLiteral("%1 : 1").arg(value, 0, 'f', 2); };
    const auto ms = [](int value) { return QStringLiteral("%1 ms").arg(value); };
    auto* list = new KeyValueList(theme);
    list->setItems({{sample("Pairs in use"), QString::number(pairs.size())},
                    {sample("Least contrast of words"), ratio(words)},
                    {sample("Least contrast of graphics"), ratio(graphics)},
                    {sample("Movement"), ms(motion::kStandardMs)},
                    {sample("Rest before a pop-over"), ms(motion::kHoverDelayMs)},
                    {sample("Stay of a notice"), ms(motion::kToastStayMs)}});
    return list;
}

}  // namespace

QWidget* makeTokens(const Theme& theme, QWidget* parent) {
    QWidget* all = columnOf({cardOf("Colour", {new ColourSwatches(theme)}),
                             shared({cardOf("Type", {typeScale(theme)}),
                                     cardOf("Space, radius, elevation", {spacing(theme), radii(theme),
                                                                         elevations(theme), facts(theme)})})},
                            space::kCardGap);
    all->setParent(parent);
    return all;
}

}  // namespace qd::ui::pages::gallery

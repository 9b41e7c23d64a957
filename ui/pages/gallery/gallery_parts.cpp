// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gallery/gallery_parts.h"

#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::gallery {
namespace {

template <typename Layout>
QWidget* laidOut(std::initializer_list<QWidget*> widgets, int spacing, int stretch) {
    auto* holder = new QWidget;
    auto* layout = new Layout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    for (QWidget* widget : widgets)
        layout->addWidget(widget, stretch);
    return holder;
}

}  // namespace

QString sample(const char* words) {
    return QString::fromUtf8(words);
}

QWidget* rowOf(std::initializer_list<QWidget*> widgets) {
    QWidget* holder = laidOut<QHBoxLayout>(widgets, space::kStep, 0);
    static_cast<QHBoxLayout*>(holder->layout())->addStretch(1);
    return holder;
}

QWidget* columnOf(std::initializer_list<QWidget*> widgets, int spacing) {
    QWidget* holder = laidOut<QVBoxLayout>(widgets, spacing, 0);
    static_cast<QVBoxLayout*>(holder->layout())->addStretch(1);
    return holder;
}

QWidget* shared(std::initializer_list<QWidget*> widgets) {
    return laidOut<QHBoxLayout>(widgets, space::kCardGap, 1);
}

QWidget* captioned(const char* caption, QWidget* widget) {
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(new SectionLabel(sample(caption), holder));
    column->addWidget(widget, 1);
    return holder;
}

Card* cardOf(const char* title, std::initializer_list<QWidget*> widgets) {
    auto* card = new Card(sample(title));
    for (QWidget* widget : widgets)
        card->bodyLayout()->addWidget(widget);
    card->bodyLayout()->addStretch(1);
    return card;
}

}  // namespace qd::ui::pages::gallery

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gallery/gallery_page.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/labels.h"
#include "ui/kit/page_header.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/pages/gallery/gallery_sections.h"

namespace qd::ui::pages::gallery {
namespace {

QStringList titlesOf(const std::vector<GallerySection>& sections) {
    QStringList titles;
    for (const GallerySection& section : sections)
        titles.append(section.title);
    return titles;
}

}  // namespace

GalleryPage::GalleryPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent), m_jump(nullptr), m_area(new QScrollArea(this)) {
    setAccessibleRole(m_area, QAccessible::Pane);
    const std::vector<GallerySection> sections = gallerySections();
    m_titles = titlesOf(sections);
    m_jump = new SegmentedButtons(m_titles, this);
    auto* header =
        new PageHeader(tr("Gallery"), tr("Every component in every state; the samples are invented"), this);
    auto* body = new QWidget;
    body->setProperty("qdScroll", true);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::kPageMargin, 0, space::kPageMargin, space::kPageMargin);
    column->setSpacing(space::kCardGap);
    for (const GallerySection& section : sections) {
        auto* part = new QWidget(body);
        auto* inside = new QVBoxLayout(part);
        inside->setContentsMargins(0, 0, 0, space::kBlock);
        inside->setSpacing(space::kStep);
        inside->addWidget(makeLabel(TextRole::Title, section.title, part));
        inside->addWidget(section.make(context.theme, part));
        column->addWidget(part);
        m_sections.append(part);
        m_ids.append(section.id);
    }
    m_area->setWidget(body);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setAccessibleName(tr("Components"));
    auto* top = new QVBoxLayout;
    top->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin, 0);
    top->setSpacing(space::kWide);
    top->addWidget(header);
    auto* row = new QHBoxLayout;
    row->addWidget(m_jump);
    row->addStretch(1);
    top->addLayout(row);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(space::kWide);
    page->addLayout(top);
    page->addWidget(m_area, 1);
    m_jump->setCurrent(0);
    connect(m_jump, &SegmentedButtons::chosen, this, [this](int index) {
        scrollTo(index);
        Q_EMIT itemChanged();
    });
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &GalleryPage::followScroll);
}

void GalleryPage::refresh() {
    Q_EMIT loaded();
}

void GalleryPage::openItem(const QString& what) {
    const qsizetype at = m_ids.indexOf(what);
    if (at >= 0) scrollTo(static_cast<int>(at));
}

QString GalleryPage::itemTitle() const {
    return m_titles.value(m_jump->current());
}
QString GalleryPage::itemId() const {
    return m_ids.value(m_jump->current());
}

void GalleryPage::scrollTo(int section) {
    m_area->verticalScrollBar()->setValue(m_sections.at(section)->y());
    m_jump->setCurrent(section);
}

void GalleryPage::followScroll() {
    const int top = m_area->verticalScrollBar()->value();
    int at = 0;
    for (int i = 0; i < m_sections.size(); ++i)
        if (m_sections.at(i)->y() <= top + space::kSection) at = i;
    m_jump->setCurrent(at);
}

}  // namespace qd::ui::pages::gallery

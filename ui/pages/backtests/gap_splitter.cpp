// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/gap_splitter.h"

#include "ui/kit/space.h"

namespace qd::ui::pages::backtests {

namespace {

class Gap final : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override {}
};

}  // namespace

GapSplitter::GapSplitter(QWidget* parent) : QSplitter(parent) {
    setHandleWidth(space::kCardGap);
    setChildrenCollapsible(false);
}

QSplitterHandle* GapSplitter::createHandle() {
    return new Gap(orientation(), this);
}

}  // namespace qd::ui::pages::backtests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/blob_parts.h"

namespace qd::model {

std::string_view BlobReader::next(std::uint64_t count, std::size_t each) {
    if (m_short || count > m_rest.size() / each) {
        m_short = true;
        return {};
    }
    const std::string_view part = m_rest.substr(0, count * each);
    m_rest.remove_prefix(part.size());
    return part;
}

Status BlobReader::done() const {
    if (m_short)
        return Error{ErrorCode::BadInput, say("the numbers of a frame take more than its %1 bytes", m_size)};
    if (!m_rest.empty())
        return Error{ErrorCode::BadInput, say("%1 bytes of a frame belong to nothing", m_rest.size())};
    return Ok{};
}

}  // namespace qd::model

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/drift/sample.h"
#include "core/jobs/job.h"

namespace qd::drift::testing {

using Columns = std::vector<std::vector<double>>;

inline std::vector<double> normals(Rng& rng, std::size_t count, double mean = 0.0, double deviation = 1.0) {
    std::vector<double> out(count);
    for (double& v : out)
        v = mean + deviation * rng.normal();
    return out;
}

/// Autoregression of unit variance.
inline std::vector<double> autoregression(Rng& rng, std::size_t count, double phi) {
    std::vector<double> out(count);
    double state = rng.normal();
    for (double& v : out) {
        v = state;
        state = phi * state + std::sqrt(1.0 - phi * phi) * rng.normal();
    }
    return out;
}

inline Columns table(Rng& rng, std::size_t rows, std::size_t features) {
    Columns out;
    for (std::size_t f = 0; f < features; ++f)
        out.push_back(normals(rng, rows));
    return out;
}

inline std::vector<std::string> names(std::size_t count) {
    std::vector<std::string> out;
    for (std::size_t f = 0; f < count; ++f)
        out.push_back("f" + std::to_string(f));
    return out;
}

inline DriftSample sample(Columns columns, std::vector<std::size_t> periods = {}) {
    auto named = names(columns.size());
    return DriftSample::create(std::move(named), std::move(columns), std::move(periods)).value();
}

/// A job that nobody stops.
class Job {
public:
    operator const jobs::JobContext&() const { return m_context; }

private:
    SystemClock m_clock;
    jobs::JobContext m_context{{}, {}, m_clock};
};

/// A job that was stopped before it began.
class StoppedJob {
public:
    StoppedJob() { m_source.request_stop(); }
    operator const jobs::JobContext&() const { return m_context; }

private:
    SystemClock m_clock;
    std::stop_source m_source;
    jobs::JobContext m_context{m_source.get_token(), {}, m_clock};
};

}  // namespace qd::drift::testing

using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using MeetupBot.Chat.Diagnostics;

namespace MeetupBot.Telemetry;

/// <summary>
/// Listens to the meters of the bot and writes them for Prometheus. Source: Prometheus, "Exposition formats", text format 0.0.4.
/// </summary>
public sealed class MetricsPage : IDisposable
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly MeterListener _listener = new();
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Family> _families = new(StringComparer.Ordinal);

    public MetricsPage(StateMeter state)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == state.Meter || instrument.Meter == InteractionTelemetry.Meter)
                listener.EnableMeasurementEvents(instrument, Add(instrument));
        };
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, family) => ((Family)family!).Take(value, tags));
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, family) => ((Family)family!).Take(value, tags));
        _listener.Start();
    }

    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        lock (_gate)
            foreach (var family in _families.Values)
                family.Write(text);
        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private Family Add(Instrument instrument)
    {
        lock (_gate)
            return _families[instrument.Name] = new Family(instrument);
    }

    /// <summary>All series of one instrument, by the value of its label.</summary>
    private sealed class Family(Instrument instrument)
    {
        private readonly Lock _gate = new();
        private readonly SortedDictionary<string, Series> _series = new(StringComparer.Ordinal);
        private readonly bool _isHistogram = instrument is Histogram<double>;
        private readonly bool _adds = instrument is Counter<long>;

        /// <summary>Every instrument has one label at most.</summary>
        public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var label = tags.Length > 0 ? (string)tags[0].Value! : "";
            lock (_gate)
            {
                if (!_series.TryGetValue(label, out var series))
                    _series[label] = series = new Series(label.Length > 0 ? $"{tags[0].Key}=\"{label}\"" : "");
                series.Take(value, _isHistogram, _adds);
            }
        }

        public void Write(StringBuilder text)
        {
            var type = _isHistogram ? "histogram" : _adds || instrument is ObservableCounter<long> ? "counter" : "gauge";
            text.Append(CultureInfo.InvariantCulture, $"# HELP {instrument.Name} {instrument.Description}\n# TYPE {instrument.Name} {type}\n");
            lock (_gate)
            {
                // A counter is there from the start, so that its first step is seen.
                if (_series.Count == 0 && _adds)
                    text.Append(CultureInfo.InvariantCulture, $"{instrument.Name} 0\n");
                foreach (var series in _series.Values)
                    series.Write(text, instrument.Name, _isHistogram);
            }
        }
    }

    private sealed class Series(string label)
    {
        /// <summary>In seconds. Platforms give up after three.</summary>
        private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

        private readonly long[] _upTo = new long[Bounds.Length];
        private long _count;
        private double _value;

        public void Take(double value, bool isHistogram, bool adds)
        {
            _value = isHistogram || adds ? _value + value : value;
            if (!isHistogram)
                return;
            _count++;
            for (var bound = 0; bound < Bounds.Length; bound++)
                if (value <= Bounds[bound])
                    _upTo[bound]++;
        }

        public void Write(StringBuilder text, string name, bool isHistogram)
        {
            if (!isHistogram)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}{(label.Length > 0 ? $"{{{label}}}" : "")} {_value}\n");
                return;
            }

            for (var bound = 0; bound < Bounds.Length; bound++)
                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{label},le=\"{Bounds[bound]}\"}} {_upTo[bound]}\n");
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{label},le=\"+Inf\"}} {_count}\n");
            text.Append(CultureInfo.InvariantCulture, $"{name}_sum{{{label}}} {_value}\n{name}_count{{{label}}} {_count}\n");
        }
    }
}

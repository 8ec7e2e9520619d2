using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MeetupBot.Chat.Diagnostics;

/// <summary>
/// What the adapters measure. Nothing is allocated for it, and nothing is traced, unless something listens: <c>/metrics</c> to the meter,
/// an exporter to the traces.
/// </summary>
public static class InteractionTelemetry
{
    /// <summary>The name of the meter and of the traces.</summary>
    public const string Name = "MeetupBot";

    public const string AnswerSeconds = "meetupbot_answer_seconds";

    public static readonly ActivitySource Traces = new(Name);

    public static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Answers = Meter.CreateHistogram<double>(
        AnswerSeconds, "s", "From the socket to the answer that people wait for. Platforms give up after 3 s.");

    private static readonly Counter<long> RateLimited = Meter.CreateCounter<long>(
        "meetupbot_rate_limited_total", null, "Requests that a platform answered with 429.");

    private static readonly Counter<long> Reconnects = Meter.CreateCounter<long>(
        "meetupbot_reconnects_total", null, "Connections to platforms that ended and were made again.");

    /// <summary>An answer was sent that somebody waited for.</summary>
    public static void RecordAnswer(string platform, TimeSpan took) => Answers.Record(took.TotalSeconds, new KeyValuePair<string, object?>("platform", platform));

    public static void CountRateLimited() => RateLimited.Add(1);

    public static void CountReconnect() => Reconnects.Add(1);

    /// <summary>Runs work as one trace of its own, to which the requests belong that it sends.</summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="id">The platform's id of the interaction, which logs name too. Slack's HTTP mode has none; there it is the request's.</param>
    /// <param name="work">From the arrival to the answer.</param>
    public static async Task TraceAsync(string platform, string id, Func<Task> work)
    {
        using var trace = Start(platform, id);
        await work();
    }

    /// <inheritdoc cref="TraceAsync(string, string, Func{Task})"/>
    public static async Task<T> TraceAsync<T>(string platform, string id, Func<Task<T>> work)
    {
        using var trace = Start(platform, id);
        return await work();
    }

    private static Activity? Start(string platform, string id) => Traces.StartActivity($"{platform} interaction", ActivityKind.Server, default(ActivityContext))
        ?.SetTag("meetupbot.platform", platform)
        .SetTag("meetupbot.interaction", id);
}

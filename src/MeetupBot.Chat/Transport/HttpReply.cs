using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MeetupBot.Chat.Transport;

/// <summary>An HTTP response with its whole body.</summary>
public abstract record HttpReply(HttpStatusCode Status, byte[] Body)
{
    private static readonly TimeSpan LeastRetryAfter = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);
    private static readonly TimeSpan UnstatedRetryAfter = TimeSpan.FromSeconds(5);

    public bool Succeeded => (int)Status is >= 200 and < 300;

    /// <summary>A transient fault of the server, worth a repeat.</summary>
    public bool Failed => (int)Status >= 500;

    public bool Limited => Status == HttpStatusCode.TooManyRequests;

    /// <summary>How long the rate limit lasts, clamped to a sensible range.</summary>
    public abstract TimeSpan RetryAfter { get; }

    /// <summary>Null if the body does not have that form.</summary>
    public T? Parse<T>(JsonTypeInfo<T> type)
        where T : class
    {
        // Such as the bare word with which Slack confirms an answer. An exception for each would cost more than the parsing.
        if (Body.AsSpan().TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[', ..])
            return null;
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="seconds">As the server stated. Null when it stated nothing usable.</param>
    protected static TimeSpan Bounded(double? seconds)
    {
        if (seconds is not { } stated)
            return UnstatedRetryAfter;
        var wait = TimeSpan.FromSeconds(Math.Min(stated, LongestRetryAfter.TotalSeconds));
        return wait > LeastRetryAfter ? wait : LeastRetryAfter;
    }
}

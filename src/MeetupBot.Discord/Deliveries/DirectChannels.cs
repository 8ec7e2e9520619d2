using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Deliveries;

/// <summary>
/// Caches the channels of direct messages, since each look-up costs a request. New channels are opened as fast as the route's headers and
/// the global limit allow: at most 25 a second, since each is followed by a message. When Discord says that the bot opens too many, it
/// opens none for two minutes, and then for an hour one every two seconds. Discord documents no number, so these are ours.
/// Source: Resources, User, "Create DM".
/// </summary>
internal sealed class DirectChannels(ChannelResource channels, TimeProvider time)
{
    private const int MostRemembered = 20_000;
    private static readonly TimeSpan PauseAfterTooMany = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan CarefulAfterTooMany = TimeSpan.FromHours(1);
    private static readonly TimeSpan CarefulPace = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly BoundedCache<Snowflake, Snowflake> _known = new(MostRemembered);
    private long? _tooManySince;
    private long? _openedAt;

    public async Task<ApiResult<Channel, DiscordError>> OpenAsync(Snowflake user, CancellationToken cancellationToken)
    {
        if (_known.TryGet(user, out var known))
            return new(new Channel { Id = known }, null);
        lock (_gate)
        {
            if (LeftToWait() is var left && left > TimeSpan.Zero)
                return new(null, new DiscordError(ApiErrorKind.RateLimited, 0, DiscordErrorCode.OpeningDmsTooFast, "No new direct messages for now.") { RetryAfter = left });
            _openedAt = time.GetTimestamp();
        }

        var result = await channels.CreateDmAsync(user, cancellationToken);
        if (result.Value is { } channel)
            _known.Keep(user, channel.Id);
        if (result.Error?.Code == DiscordErrorCode.OpeningDmsTooFast)
        {
            lock (_gate)
                _tooManySince = time.GetTimestamp();
        }

        return result;
    }

    public void Forget(Snowflake user) => _known.Forget(user);

    private TimeSpan LeftToWait()
    {
        if (_tooManySince is not { } since || time.GetElapsedTime(since) is var passed && passed >= CarefulAfterTooMany)
            return TimeSpan.Zero;
        return passed < PauseAfterTooMany ? PauseAfterTooMany - passed : CarefulPace - time.GetElapsedTime(_openedAt ?? since);
    }
}

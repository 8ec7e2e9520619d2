using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// The channels of direct messages, remembered up to a number, for each look-up costs a request. When Discord finds that we
/// open too many, none is opened for a while. Source: Resources, User, "Create DM".
/// </summary>
internal sealed class DirectChannels(ChannelResource channels, TimeProvider time)
{
    public const int MostRemembered = 20_000;
    private static readonly TimeSpan PauseAfterTooMany = TimeSpan.FromMinutes(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<Snowflake, Snowflake> _known = [];
    private readonly Queue<Snowflake> _oldest = new();
    private long? _tooManySince;

    public async Task<DiscordResult<Channel>> OpenAsync(Snowflake user, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(user, out var known))
                return new(new Channel { Id = known }, null);
            if (_tooManySince is { } since && PauseAfterTooMany - time.GetElapsedTime(since) is var left && left > TimeSpan.Zero)
                return new(null, new DiscordError(DiscordErrorKind.RateLimited, 0, DiscordErrorCode.OpeningDmsTooFast, "No new direct messages for now.") { RetryAfter = left });
        }

        var result = await channels.CreateDmAsync(user, cancellationToken);
        lock (_gate)
        {
            if (result.Value is { } channel)
                Remember(user, channel.Id);
            if (result.Error?.Code == DiscordErrorCode.OpeningDmsTooFast)
                _tooManySince = time.GetTimestamp();
        }

        return result;
    }

    public void Forget(Snowflake user)
    {
        lock (_gate)
            _known.Remove(user);
    }

    private void Remember(Snowflake user, Snowflake channel)
    {
        if (_known.TryAdd(user, channel))
            _oldest.Enqueue(user);
        while (_oldest.Count > MostRemembered)
            _known.Remove(_oldest.Dequeue());
    }
}

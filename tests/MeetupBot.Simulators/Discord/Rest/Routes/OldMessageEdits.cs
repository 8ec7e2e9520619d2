using System.Net;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Limits edits of messages older than an hour. Source: Opcodes and Status Codes, 30046.</summary>
internal sealed class OldMessageEdits(SimWorld world)
{
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    private readonly Dictionary<ulong, RateWindow> _byChannel = [];

    public void Check(SimMessage message)
    {
        if (world.Options.OldMessageEditLimit is not { } limit || world.Now - message.CreatedAt <= Old)
            return;
        if (!_byChannel.TryGetValue(message.Channel.Id, out var window))
            _byChannel[message.Channel.Id] = window = new RateWindow();
        if (!window.Take(limit, world.Now))
            throw new ApiError(HttpStatusCode.TooManyRequests, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later");
    }
}

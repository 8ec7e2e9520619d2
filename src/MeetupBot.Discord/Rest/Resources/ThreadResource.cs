using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest.Resources;

/// <summary>Threads and their members. Source: Resources, Channel, from "Start Thread from Message" on; Topics, Threads.</summary>
internal sealed class ThreadResource(RestClient client)
{
    /// <summary>The thread gets the message's id. A second one is refused with code 160004, so it may be repeated.</summary>
    public Task<ApiResult<Channel, DiscordError>> StartFromMessageAsync(Snowflake channel, Snowflake message, string name, CancellationToken cancellationToken) =>
        client.SendAsync(
            Starting(
                RestRoute.ForChannel(HttpMethod.Post, channel, "/messages/{message}/threads", $"/messages/{message}/threads") with { Repeatable = true },
                new StartThreadRequest(name)),
            DiscordJson.Wire.Channel, cancellationToken);

    /// <summary>Only moderators and added members see it. Not repeatable: Discord would create another.</summary>
    public Task<ApiResult<Channel, DiscordError>> StartPrivateAsync(Snowflake channel, string name, CancellationToken cancellationToken) =>
        client.SendAsync(
            Starting(
                RestRoute.ForChannel(HttpMethod.Post, channel, "/threads"),
                new StartThreadRequest(name) { Type = ChannelType.PrivateThread, Invitable = false }),
            DiscordJson.Wire.Channel, cancellationToken);

    /// <summary>Adding a present member has no effect. Refused with code 50083 in an archived thread.</summary>
    public Task<DiscordError?> AddMemberAsync(Snowflake thread, Snowflake user, CancellationToken cancellationToken) => client.SendAsync(
        new RestRequest(RestRoute.ForChannel(HttpMethod.Put, thread, "/thread-members/{user}", $"/thread-members/{user}")), cancellationToken);

    /// <summary>The bot may archive and unarchive its own threads, unless a moderator has locked them.</summary>
    public Task<DiscordError?> ArchiveAsync(Snowflake thread, bool archived, CancellationToken cancellationToken) => client.SendAsync(
        new RestRequest(RestRoute.ForChannel(HttpMethod.Patch, thread))
        {
            Body = RequestBody.Serialize(new ModifyThreadRequest(archived), DiscordJson.Wire.ModifyThreadRequest),
        },
        cancellationToken);

    /// <summary>The active threads that the bot can see.</summary>
    public Task<ApiResult<ActiveThreads, DiscordError>> ActiveAsync(Snowflake guild, CancellationToken cancellationToken) => client.SendAsync(
        new RestRequest(RestRoute.ForGuild(HttpMethod.Get, guild, "/threads/active")), DiscordJson.Wire.ActiveThreads, cancellationToken);

    private static RestRequest Starting(RestRoute route, StartThreadRequest thread) =>
        new(route) { Body = RequestBody.Serialize(thread, DiscordJson.Wire.StartThreadRequest) };
}

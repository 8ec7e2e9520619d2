namespace MeetupBot.Discord.Rest.Resources;

/// <summary>The REST API, v10: only what is used, by Discord's own resources.</summary>
internal sealed class DiscordApi(RestClient client)
{
    public ApplicationResource Application { get; } = new(client);
    public MessageResource Messages { get; } = new(client);
    public InteractionResource Interactions { get; } = new(client);
    public ChannelResource Channels { get; } = new(client);
    public ThreadResource Threads { get; } = new(client);
    public GuildResource Guilds { get; } = new(client);
    public ScheduledEventResource ScheduledEvents { get; } = new(client);
}

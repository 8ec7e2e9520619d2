namespace MeetupBot.Discord.Rest.Resources;

/// <summary>The used part of the REST API v10, grouped by Discord's own resources.</summary>
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

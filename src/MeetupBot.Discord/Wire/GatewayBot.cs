namespace MeetupBot.Discord.Wire;

/// <summary>Where to connect and with how many shards. Source: Events, Gateway, "Get Gateway Bot".</summary>
internal sealed record GatewayBot
{
    public required string Url { get; init; }
    public int Shards { get; init; } = 1;
    public SessionStartLimit? SessionStartLimit { get; init; }
}

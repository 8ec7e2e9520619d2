using System.Collections.Frozen;

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// How the bot reacts to a close code. Source: Topics, Opcodes and Status Codes, "Gateway Close Event Codes".
/// </summary>
/// <param name="Code">The code of the WebSocket close frame.</param>
/// <param name="Advice">For the operator, when they have to act.</param>
internal sealed record GatewayCloseCode(int Code, string Name, AfterClose Next, string Advice = "")
{
    public const int AuthenticationFailed = 4004;
    public const int InvalidShard = 4010;
    public const int ShardingRequired = 4011;

    private static readonly FrozenDictionary<int, GatewayCloseCode> Table = new GatewayCloseCode[]
    {
        new(4000, "Unknown error", AfterClose.Resume),
        new(4001, "Unknown opcode", AfterClose.Resume),
        new(4002, "Decode error", AfterClose.Resume),
        new(4003, "Not authenticated", AfterClose.Identify),
        new(AuthenticationFailed, "Authentication failed", AfterClose.Stop, "Discord refuses the bot token. Set Discord:Token to the token on the Bot page of the Developer Portal (reset it there if it was lost)."),
        new(4005, "Already authenticated", AfterClose.Resume),
        new(4007, "Invalid seq", AfterClose.Identify),
        new(4008, "Rate limited", AfterClose.Resume),
        new(4009, "Session timed out", AfterClose.Identify),
        new(InvalidShard, "Invalid shard", AfterClose.Stop, "The number of shards does not fit any more; it is asked for anew."),
        new(ShardingRequired, "Sharding required", AfterClose.Stop, "The bot is in too many guilds for its number of shards; it is asked for anew."),
        new(4012, "Invalid API version", AfterClose.Stop, "Discord no longer speaks gateway version 10. Update MeetupBot."),
        new(4013, "Invalid intent(s)", AfterClose.Stop, "Discord does not know the intents that MeetupBot asks for. Update MeetupBot."),
        new(4014, "Disallowed intent(s)", AfterClose.Stop, "Discord does not allow the intents that MeetupBot asks for (Guilds only, none privileged). Check the application in the Developer Portal."),
    }.ToFrozenDictionary(code => code.Code);

    /// <summary>Codes of the WebSocket protocol and unknown codes keep the session.</summary>
    public static GatewayCloseCode Find(int code) =>
        Table.TryGetValue(code, out var known) ? known : new GatewayCloseCode(code, "Closed", AfterClose.Resume);
}

internal enum AfterClose
{
    /// <summary>Reconnect and resume the session.</summary>
    Resume,

    /// <summary>Reconnect and start a new session.</summary>
    Identify,

    /// <summary>A reconnect would end the same way.</summary>
    Stop,
}

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>How a route differs from the default.</summary>
[Flags]
internal enum RouteTraits
{
    None = 0,

    /// <summary>Needs no bot token.</summary>
    Open = 1,

    /// <summary>Exempt from the global limit. Source: Receiving and Responding, "Endpoints".</summary>
    OutsideGlobalLimit = 2,

    /// <summary>Has no limit of its own.</summary>
    Unlimited = 4,
}

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>Where a route departs from the rule.</summary>
[Flags]
internal enum RouteTraits
{
    None = 0,

    /// <summary>No bot token is asked for.</summary>
    Open = 1,

    /// <summary>Not bound to the global limit. Source: Receiving and Responding, "Endpoints".</summary>
    OutsideGlobalLimit = 2,

    /// <summary>No limit of its own.</summary>
    Unlimited = 4,
}

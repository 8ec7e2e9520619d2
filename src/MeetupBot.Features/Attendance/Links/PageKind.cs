namespace MeetupBot.Features.Attendance.Links;

/// <summary>The pages that a link can open. Their names stand in links, in lower case.</summary>
public enum PageKind
{
    /// <summary>A member's own picture of who met whom.</summary>
    Network,

    /// <summary>A community's statistics.</summary>
    Stats,

    /// <summary>A meetup's code for the door.</summary>
    Door,

    /// <summary>A member's own code, for a host to scan.</summary>
    Code,

    /// <summary>Makes a browser a host's, for one meetup.</summary>
    Desk,

    /// <summary>What a member's own code opens.</summary>
    Arrive,
}

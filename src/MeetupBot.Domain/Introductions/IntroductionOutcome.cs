namespace MeetupBot.Domain.Introductions;

/// <summary>What one of those introduced says came of it; as stored.</summary>
public enum IntroductionOutcome
{
    Met,
    NotYet,

    /// <summary>Known to nobody but the one who said so.</summary>
    NoThanks,
}

namespace MeetupBot.Domain.Introductions;

/// <summary>What one of the people introduced says the result was. Stored by name.</summary>
public enum IntroductionOutcome
{
    Met,
    NotYet,

    /// <summary>Never shown to anybody else.</summary>
    NoThanks,
}

namespace MeetupBot.Domain.Introductions;

/// <summary>Whether one of the people introduced agrees. Stored by name.</summary>
public enum IntroductionConsent
{
    Asked,
    Given,

    /// <summary>Never shown to anybody else.</summary>
    Declined,
}

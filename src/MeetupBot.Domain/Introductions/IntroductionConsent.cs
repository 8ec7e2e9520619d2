namespace MeetupBot.Domain.Introductions;

/// <summary>Whether one of those introduced wants to be; as stored.</summary>
public enum IntroductionConsent
{
    Asked,
    Given,

    /// <summary>Known to nobody but the one who said so.</summary>
    Declined,
}

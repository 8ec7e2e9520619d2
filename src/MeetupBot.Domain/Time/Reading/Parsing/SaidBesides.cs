namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>What may be said besides times.</summary>
[Flags]
internal enum SaidBesides
{
    Nothing = 0,

    /// <summary>"1 h later".</summary>
    Moves = 1,

    /// <summary>"1 day before".</summary>
    BeforeStart = 2,

    /// <summary>"until", "before", "end of the week".</summary>
    Until = 4,

    /// <summary>A length or a month by itself is days.</summary>
    Days = 8,
}

namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>What the last item of a member was, to which the next one may belong.</summary>
internal enum ItemKind
{
    None,
    Weekday,
    Date,
    Days,
    Scope,
    Week,
    Clock,
    Part,
    Zone,
    Instant,
    Other,
}

namespace MeetupBot.Domain.Merging;

/// <summary>The kinds of rows that have an owner.</summary>
public static class RowKind
{
    public const char Ballot = 'b';
    public const char Rsvp = 'r';
    public const char Hosted = 'h';
    public const char CalledOff = 'x';
    public const char CoHosted = 'c';
    public const char Encounter = 'e';
    public const char Organizes = 'o';
}

namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>An edge as seen from one of its ends.</summary>
internal readonly record struct Link(int From, int To)
{
    public static readonly Link None = new(-1, -1);

    public bool IsNone => To < 0;

    public Link Back => new(To, From);
}

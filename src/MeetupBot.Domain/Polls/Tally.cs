namespace MeetupBot.Domain.Polls;

/// <summary>Ordered by how many can come, then by how many say yes.</summary>
public readonly record struct Tally(int Yes, int IfNeedBe) : IComparable<Tally>
{
    public int CanCome => Yes + IfNeedBe;

    public int CompareTo(Tally other) => (CanCome, Yes).CompareTo((other.CanCome, other.Yes));
}

namespace MeetupBot.Domain.Members;

public readonly record struct MemberId(long Value) : IComparable<MemberId>
{
    public int CompareTo(MemberId other) => Value.CompareTo(other.Value);
}

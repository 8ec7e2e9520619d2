namespace MeetupBot.Domain.Polls;

public readonly record struct Tally(int Yes, int IfNeedBe)
{
    public int CanCome => Yes + IfNeedBe;
}

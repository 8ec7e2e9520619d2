namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Labels that many scenarios use.</summary>
internal static class Words
{
    public const string VoteMenu = "Which times work for you?";
    public const string IfNeedBeMenu = "If need be";
    public const string Going = "Going";
    public const string Maybe = "Maybe";
    public const string MoveAndTell = "Move it and tell them";
    public const string TellNow = "Tell them now";
    public const string CancelIt = "Cancel it";
    public const string CannotCome = "Can't make it";
}

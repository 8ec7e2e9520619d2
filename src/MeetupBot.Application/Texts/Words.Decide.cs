using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string WhichTimeFor = "Which time for ";
    public const string DecideOnBest = "The best time";
    public const string ChooseTime = "Choose a time";
    public const string OtherTimes = "Other times";
    public const string ProposeOtherTimes = "Propose other times";
    public const string YouSaidYes = "You said yes to this time, so you are going. Nothing else to do.";
    public const string YouAreWaiting = "You said yes to this time, but all places are taken: you're on the waitlist, and I'll tell you when one is free.";
    public const string YouSaidIfNeedBe = "You said “if need be” to this time. Are you coming?";
    public const string WhoSaidYesIsGoing = "Everyone who said yes to this time is going, as long as there are places.";
    public const string AreYouComing = "Are you coming?";
    public const string ItsOnAgain = "It's on again: ";
    public const string IsNotCancelled = " is not cancelled after all. Your answers to its poll stay as they are.";
    public const string ItMovedSince = "It moved since you answered: ";
    public const string NobodyElseAnswered = "Nobody else has said yes to a time for ";
    public const string NobodyAnswered = "Nobody has said yes to a time for ";
    public const string NoTimeAhead = "All the times have passed for ";
    public const string WhatNow = "You can keep the poll open, choose a time yourself, or cancel it. " + ElseCalledOff;
    public const string WhatNowPast = "You can give it other times, or cancel it. Otherwise it's called off in two days.";
    public const string ElseCalledOff = "If no time is chosen, it's called off once all its times have passed.";
    public const string AlreadyDecided = "It is decided already: ";
    public const string TimeIsPast = "That time has passed. Choose one that is ahead.";
    public const string NoTimeFound = "No time was found. All of its times have passed.";
    public const string OpenUntil = "Open again until ";
    public const string StillOpen = " is still waiting for your answer, until ";

    public static string MoveByEdit(string id) => $". To move it: /meetup edit {id} when: Sun 11am";

    public static string NotOneOfTheTimes(string typed) =>
        $"“{DisplayText.Shorten(typed, 60)}” is not one of its times. Say its number on the card, or choose it here.";
}

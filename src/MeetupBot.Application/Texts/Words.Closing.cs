namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string CloseInTwoHours = "in 2 h";
    public const string CloseTonight = "tonight";
    public const string CloseTomorrowEvening = "tomorrow evening";
    public const string CloseInAWeek = "in a week";
    public const string CloseDayBefore = "24 h before";
    public const string CloseHalfDayBefore = "12 h before";
    public const string CloseAtTheLatest = "the latest";
    public const string SavedAnswersUntil = "Saved: people can answer until ";
    public const string WhatNowSoon = "It begins too soon for more answers. You can choose a time yourself, give it other times, or cancel it. " + ElseCalledOff;
    public const string NoSuchCloseNow = "The poll can't close then any more. These are possible:";

    public static string ClosesTooLate(string closes, string latest, string zone) =>
        $"A poll can't stay open until {closes}: it has to close half an hour before its first time, by {latest} ({zone}).";

    /// <param name="zone">Of the times in the menu.</param>
    public static string CloseAtAnotherTime(string zone) => $"Close at another time ({zone})";

    public static string SeveralOfTheTimes(string typed) => $"{AsTyped(typed)} can be several of its times. Which is it?";

    public static string TheLatest(string time) => $"{time}, the latest";

    public static string TheUsual(string time) => $"{time}, as usual";
}

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string AnswerIt = "Answer";
    public const string ChangeAnswer = "Change your answer";
    public const string MoreMeetups = "There are more: ";
    public const string WhatConnectionsAre =
        "A connection is somebody you have met in person. It counts once you both say so, and shows whom you could meet next, and through whom.";
    public const string HowTheFirstComes =
        "Your first one comes by itself: go to a meetup, and the day after I'll ask who you met. Somebody you know already: ";
    public const string HomeUnknown = "I don't know anything about you yet. Once you use me, your meetups are here.";
}

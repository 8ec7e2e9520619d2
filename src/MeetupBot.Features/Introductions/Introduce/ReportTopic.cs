using System.Globalization;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// A report about an introduction. It reaches neither the reporter nor whom it is about, whoever they have turned out to be meanwhile. That it
/// waits is told only while it does.
/// </summary>
internal sealed class ReportTopic(ReportService reportService, Session session) : ITopic
{
    public const string Name = "report";

    /// <summary>To an organizer.</summary>
    public static Fact Write(IntroductionId introduction, MemberId reporter) =>
        new(Name, string.Create(CultureInfo.InvariantCulture, $"{introduction}:{reporter.Value}"));

    /// <summary>To the reporter.</summary>
    public static Fact WriteWaits(IntroductionId introduction) => new(Name, introduction.Value);

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        if (card is null || item.MemberId is not { } reader || detail.Split(':') is not [var id, .. var rest]
            || session.Introductions.Find(new IntroductionId(id)) is not { } introduction)
            return null;
        if (rest is not [var written])
            return session.Due.Find(ReportJob.KeyOf(introduction.Id, reader)) is null ? null : new Told(card);
        var reporter = new MemberId(long.Parse(written, CultureInfo.InvariantCulture));
        return reader == reporter || reportService.FindReported(introduction, reporter).Contains(reader) ? null : new Told(card);
    }
}

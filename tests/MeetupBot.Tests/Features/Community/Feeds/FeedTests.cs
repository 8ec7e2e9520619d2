using System.Text.RegularExpressions;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Community.Feeds;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Feeds;

/// <summary>What stands in a calendar that is fetched, as people answer and hosts change things.</summary>
public sealed class FeedTests : BotTests
{
    [Fact]
    public async Task Mine_has_what_I_go_to_or_host_and_what_I_might_go_to_and_nothing_that_I_cannot()
    {
        await Meetup("Sat 10am", ("capacity", "2"));
        Assert.Equal(["Coffee CONFIRMED OPAQUE"], await Mine(Ana));
        Assert.Empty(await Mine(Ben));

        await Bot.Press(Ben, Bot.Channel, "Maybe");
        Assert.Equal(["Coffee (maybe) TENTATIVE TRANSPARENT"], await Mine(Ben));
        await Bot.Press(Cleo, Bot.Channel, "Going");
        await Bot.Press(Ben, Bot.Channel, "Going");
        Assert.Equal(["Coffee (waitlist) TENTATIVE TRANSPARENT"], await Mine(Ben));

        await Bot.Press(Cleo, Bot.Channel, "Can't make it");
        Assert.Empty(await Mine(Cleo));
        Assert.Equal(["Coffee CONFIRMED OPAQUE"], await Mine(Ben));
    }

    [Fact]
    public async Task An_answer_of_my_own_changes_the_time_of_the_last_change_and_not_the_sequence()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Maybe");
        var maybe = await File(Ben, FeedKind.Mine);
        await Bot.Advance(NodaTime.Duration.FromHours(1));

        await Bot.Press(Ben, Bot.Channel, "Going");
        var going = await File(Ben, FeedKind.Mine);

        Assert.NotEqual(Values(maybe, "DTSTAMP"), Values(going, "DTSTAMP"));
        Assert.Equal(Values(going, "DTSTAMP"), Values(going, "LAST-MODIFIED").Skip(1));
        Assert.Equal(["0"], Values(going, "SEQUENCE"));
        Assert.Equal(Values(maybe, "UID"), Values(going, "UID"));
    }

    [Fact]
    public async Task The_same_state_gives_the_same_bytes_on_another_day()
    {
        await Meetup("12 Dec 10am");
        await Bot.Settle();
        var before = await File(Ben, FeedKind.Everything);
        await Bot.Advance(NodaTime.Duration.FromDays(3));

        Assert.Equal(before, await File(Ben, FeedKind.Everything));
    }

    [Fact]
    public async Task A_move_a_new_title_and_a_cancellation_show_with_the_next_fetch()
    {
        await Meetup();
        var id = IdOn(Bot.Channel);
        var first = await File(Ben, FeedKind.Everything);

        await Bot.Command(Ana, "edit", ("id", id), ("when", "Sun 11am"));
        var moved = await File(Ben, FeedKind.Everything);
        Assert.Equal(["20261206T110000"], Values(moved, "DTSTART;TZID=Europe/London"));
        Assert.Equal(["0", "1"], [.. Values(first, "SEQUENCE"), .. Values(moved, "SEQUENCE")]);
        Assert.Equal(Values(first, "UID"), Values(moved, "UID"));

        await Bot.Cancel(Ana, id, "rain");
        Assert.Equal(["Cancelled: Coffee CANCELLED TRANSPARENT"], await Everything(Ben));
        Assert.Equal(["Cancelled: Coffee CANCELLED TRANSPARENT"], await Mine(Ana));

        await Bot.AdvanceTo(At(6, 12, 59));
        Assert.Single(await Everything(Ben));
        await Bot.AdvanceTo(At(6, 13));
        Assert.Empty(await Everything(Ben));
    }

    /// <summary>sabre-io/dav #969: calendars strike a cancelled one through for ever, and only what is absent goes.</summary>
    [Fact]
    public async Task A_cancelled_meetup_does_not_stay_struck_through_for_ever()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Cancel(Ana, IdOn(Bot.Channel), "rain");
        Assert.Equal(["Cancelled: Coffee CANCELLED TRANSPARENT"], await Mine(Ben));

        await Bot.AdvanceTo(At(6, 13));

        Assert.Empty(await Mine(Ben));
        Assert.Empty(await Everything(Ben));
    }

    /// <summary>Rock #5323: without a higher SEQUENCE, calendars keep what they have.</summary>
    [Fact]
    public async Task Each_change_by_the_host_has_a_higher_sequence_and_the_same_uid()
    {
        await Meetup();
        var id = IdOn(Bot.Channel);
        var files = new List<string> { await File(Ben, FeedKind.Everything) };
        foreach (var (option, value) in new[] { ("when", "Sun 11am"), ("where", "Canal"), ("title", "Tea") })
        {
            await Bot.Command(Ana, "edit", ("id", id), (option, value));
            files.Add(await File(Ben, FeedKind.Everything));
        }

        await Bot.Cancel(Ana, id);
        files.Add(await File(Ben, FeedKind.Everything));

        Assert.Equal(["0", "1", "2", "3", "4"], files.SelectMany(file => Values(file, "SEQUENCE")));
        Assert.Single(files.Select(file => Values(file, "UID")[1]).Distinct());
    }

    [Fact]
    public async Task Everything_has_what_everybody_here_sees_and_names_nobody()
    {
        await Meetup("Sat 10am", ("where", "Bean Bros"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Poll("Sat 3pm, Sun 3pm");
        await Bot.Command(Cleo, "list");
        await Bot.Command(Ana, "introduce", ("first", "ben"), ("second", "cleo"), ("because", "they climb"));
        await Bot.Press(Ben, Bot.LastDirect(Ben), "Yes, introduce us");
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Yes, introduce us");

        var file = await File(Dev, FeedKind.Everything);

        Assert.Equal(["Coffee CONFIRMED TRANSPARENT"], Events(file));
        Assert.DoesNotMatch("Ana|Ben|Cleo|Olga", file);
        Assert.Contains("NAME:Everything in Leeds\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_has_the_next_two_dates_of_a_series_until_their_cards_are_posted()
    {
        await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Run club"), ("when", "every Tuesday 19:00 except 15 Dec")), "Start");

        var file = await File(Dev, FeedKind.Everything);

        Assert.Equal(["Run club CONFIRMED TRANSPARENT", "Run club TENTATIVE TRANSPARENT", "Run club TENTATIVE TRANSPARENT"], Events(file));
        Assert.Equal(["20261208", "20261222"], SeriesDates(file));

        await Bot.AdvanceTo(At(16, 12));

        Assert.Equal(["20261229", "20270105"], SeriesDates(await File(Dev, FeedKind.Everything)));

        IEnumerable<string> SeriesDates(string calendar) =>
            Values(calendar, "UID").Where(uid => uid.StartsWith("series-", StringComparison.Ordinal)).Select(uid => uid.Split('-', '@')[2]);
    }

    [Fact]
    public async Task Series_that_others_do_not_see_take_no_place_among_those_that_are_shown()
    {
        await Bot.Press(Ana, await Bot.Command(Ana, "series create", ("title", "Run club"), ("when", "every Tuesday 19:00")), "Start");
        await Bot.Database.WriteAsync(session =>
        {
            var run = session.Series.Of(new(1)).First();
            for (var other = 0; other < Feed.MostSeries; other++)
                session.Series.Add(ProposeService.DrawIds(), run with { Audience = MeetupBot.Domain.Meetups.Audience.Place, CreatedAt = run.CreatedAt - NodaTime.Duration.FromDays(1) });
        });

        Assert.Equal(["Run club CONFIRMED TRANSPARENT", "Run club TENTATIVE TRANSPARENT", "Run club TENTATIVE TRANSPARENT"], await Everything(Dev));
    }

    [Fact]
    public async Task What_is_for_one_channel_is_in_the_calendars_of_those_alone_who_take_part()
    {
        await Meetup();
        await Bot.Database.WriteAsync(session => session.Meetups.Update(
            session.Meetups.Find(new(IdOn(Bot.Channel)))! with { Audience = MeetupBot.Domain.Meetups.Audience.Place }));

        Assert.Empty(await Everything(Ben));
        Assert.Empty(await Mine(Ben));
        Assert.Single(await Mine(Ana));
    }

    [Fact]
    public async Task Meetups_stay_for_ninety_days()
    {
        await Meetup();
        await Bot.AdvanceTo(At(5, 11, 0, month: 3, year: 2027));
        Assert.Single(await Everything(Ben));

        await Bot.AdvanceTo(At(6, 11, 0, month: 3, year: 2027));
        Assert.Empty(await Everything(Ben));
    }

    /// <summary>nextcloud/polls #400 and #411 wish for it.</summary>
    [Fact]
    public async Task With_polls_the_times_I_said_yes_to_are_there_until_one_is_chosen()
    {
        await Poll("Sat 10am, Sun 2pm, 12 Dec 2pm");
        await Vote(Ben, "1", "3");
        var ben = await Of(Ben);
        await Make(Ben, FeedKind.Mine);
        await Bot.Database.WriteAsync(session => session.Feeds.SetPolls(ben.Id, polls: true));

        var file = await File(Ben, FeedKind.Mine);
        Assert.Equal(["Coffee? (poll) TENTATIVE TRANSPARENT", "Coffee? (poll) TENTATIVE TRANSPARENT"], Events(file));
        Assert.Equal(2, Values(file, "UID").Skip(1).Distinct().Count());
        Assert.All(Values(file, "UID").Skip(1), uid => Assert.Matches("^[0-9A-Z]{4}-202612(05T10|12T14)0000Z@meetupbot-", uid));

        await Bot.Command(Ana, "decide", ("id", IdOn(Bot.ChannelCards.First())), ("time", "Sat 10am"));
        Assert.Equal(["Coffee CONFIRMED OPAQUE"], await Mine(Ben));
    }

    [Fact]
    public async Task Who_leaves_is_forgotten_or_takes_a_new_address_reads_nothing_more_by_the_old_one()
    {
        await Meetup();
        foreach (var person in new[] { Ben, Cleo, Dev })
        {
            await Bot.Press(person, Bot.Channel, "Going");
            await Make(person, FeedKind.Mine);
        }

        await Bot.Happens(new ChatEvent.PersonLeft(BotHarness.Leeds, Ben.User));
        await Bot.Press(Cleo, await Bot.Command(Cleo, "me forget"), "Forget me");
        var dev = await Of(Dev);
        var old = (await Bot.Database.ReadAsync(session => session.Feeds.Of(dev.Id)))[0];
        await Bot.Transactions.WriteAsync(scope => scope.GetRequiredService<FeedService>().Make(FeedKind.Mine, dev.Id, dev.CommunityId, alone: true));

        foreach (var token in _tokens.Values)
        {
            var feed = await Bot.Database.ReadAsync(session => session.Feeds.Find(token)!);
            Assert.NotNull(feed.RevokedAt);
            Assert.Empty(Events(await Write(feed)));
        }

        Assert.Equal(["Coffee CONFIRMED OPAQUE"], Events(await Write((await Bot.Database.ReadAsync(session => session.Feeds.Of(dev.Id)))[0])));
        Assert.DoesNotContain(old.Id, (await Bot.Database.ReadAsync(session => session.Feeds.Of(dev.Id))).Select(feed => feed.Id));
        Assert.Null((await Bot.Database.ReadAsync(session => session.Feeds.Find(_tokens[(Cleo, FeedKind.Mine)])!)).MemberId);
    }

    [Fact]
    public async Task A_guest_has_no_calendar_of_everything()
    {
        await Meetup();
        await Make(Ben, FeedKind.Everything);
        Assert.Single(await Everything(Ben));

        await Bot.Command(Ben with { IsGuest = true }, "help");

        Assert.Empty(await Everything(Ben));
    }

    [Fact]
    public async Task Of_many_addresses_the_oldest_ends()
    {
        var ben = await Of(Ben);
        var tokens = new List<string>();
        for (var made = 0; made < Feed.MostAddresses + 2; made++)
        {
            tokens.Add((await Bot.Transactions.WriteAsync(scope =>
                scope.GetRequiredService<FeedService>().Make(FeedKind.Mine, ben.Id, ben.CommunityId, alone: false)))!);
            await Bot.Advance(NodaTime.Duration.FromMinutes(1));
        }

        var ended = await Bot.Database.ReadAsync(session => tokens.Select(token => session.Feeds.Find(token)!.RevokedAt is not null).ToList());
        Assert.Equal([true, true, false, false, false, false, false], ended);
    }

    private readonly Dictionary<(Someone, FeedKind), string> _tokens = [];

    private async Task<IReadOnlyList<string>> Mine(Someone person) => Events(await File(person, FeedKind.Mine));

    private async Task<IReadOnlyList<string>> Everything(Someone person) => Events(await File(person, FeedKind.Everything));

    private async Task<Member> Of(Someone person) =>
        await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(person.Platform, person.User.Id)[0].Member);

    private async Task Make(Someone person, FeedKind kind)
    {
        var member = await Of(person);
        if (!_tokens.ContainsKey((person, kind)))
            _tokens[(person, kind)] = await Bot.Database.WriteAsync(session => session.Feeds.Add(kind, member.Id, member.CommunityId, polls: false, Bot.Now));
    }

    private async Task<string> File(Someone person, FeedKind kind)
    {
        await Make(person, kind);
        return await Write(await Bot.Database.ReadAsync(session => session.Feeds.Find(_tokens[(person, kind)])!));
    }

    private Task<string> Write(Feed feed) => Bot.Transactions.ReadAsync(scope =>
        CalendarFeedFile.Write(scope.GetRequiredService<FeedReader>().Read(feed, null)));

    private static List<string> Events(string file) =>
        [.. Values(file, "SUMMARY").Zip(Values(file, "STATUS"), Values(file, "TRANSP")).Select(one => $"{one.First} {one.Second} {one.Third}")];

    private static IReadOnlyList<string> Values(string file, string name) =>
        [.. Regex.Matches(file, $"^{name}:([^\r]*)", RegexOptions.Multiline).Select(line => line.Groups[1].Value)];
}

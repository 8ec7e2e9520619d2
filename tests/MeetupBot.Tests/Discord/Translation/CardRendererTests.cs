using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;
using NodaTime;

namespace MeetupBot.Tests.Discord.Translation;

public sealed class CardRendererTests
{
    private static readonly Instant Saturday = Instant.FromUtc(2026, 12, 5, 10, 0);

    [Fact]
    public void A_poll_card_is_one_container_of_text_menu_and_buttons()
    {
        var message = CardRenderer.Render(Poll(3), "KEY1");
        var container = Assert.Single(message.Components);
        Assert.Equal([ComponentType.TextDisplay, ComponentType.ActionRow, ComponentType.ActionRow, ComponentType.TextDisplay], container.Components!.Select(child => child.Type));
        Assert.StartsWith("### ☕ Coffee in Leeds\n", container.Components![0].Content, StringComparison.Ordinal);
        Assert.Contains($"1 **<t:{Saturday.ToUnixTimeSeconds()}:F>**\n▰▰▰◈▱ 4 yes, 1 if need be", container.Components![0].Content, StringComparison.Ordinal);
        Assert.Equal("-# `K7Q2`", container.Components![^1].Content);
        Assert.Equal("vote:K7Q2|KEY1", container.Components![1].Components![0].CustomId);
    }

    [Fact]
    public void Fifty_times_with_long_tallies_stay_within_the_text_of_a_message_and_in_two_menus()
    {
        var message = CardRenderer.Render(Poll(50));
        Assert.True(message.Text().Length <= Limits.TextOfMessage);
        var menus = message.Components[0].Components!.SelectMany(child => child.Components ?? []).Where(child => child.Type == ComponentType.StringSelect).ToList();
        Assert.Equal([25, 25], menus.Select(menu => menu.Options!.Count));
        Assert.Equal(2, menus.Select(menu => menu.CustomId).Distinct().Count());
        Assert.All(menus, menu => Assert.Equal(new ActionId("vote", "K7Q2"), CustomId.ParseAction(menu.CustomId)));
    }

    [Fact]
    public void A_very_long_description_is_cut_and_the_rest_stays()
    {
        var card = new Card(new Block.Paragraph(new string('a', 10_000)), new Block.Buttons(new Button("Going", new ActionId("going"))), new Block.Footer("K7Q2"));
        var message = CardRenderer.Render(card);
        Assert.InRange(message.Text().Length, 3_900, Limits.TextOfMessage + 10);
        Assert.Contains("-# K7Q2", message.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thu 24 Dec", "~~Thu 24 Dec~~ holiday")]
    [InlineData(" ~~a~~ **b**\n<@43> ", "~~\\~\\~a\\~\\~ \\*\\*b\\*\\* \\<\\@43>~~ holiday")]
    public void What_is_struck_through_is_one_stretch_and_shown_as_typed(string text, string shown) =>
        Assert.Equal(shown, CardRenderer.Render(new Card(new Block.Paragraph([new Span.Struck(text, "skipped"), " holiday"]))).Text().Trim());

    [Fact]
    public void Only_those_addressed_are_pinged()
    {
        var card = new Card(new Block.Paragraph([new Span.Mention(new UserRef("discord", "42"), "Ana"), new Span.Plain(" <@43> @everyone "), new Span.Mention(new UserRef("slack", "U1"), "Ben")]));
        var message = CardRenderer.Render(card);
        Assert.Equal([new Snowflake(42)], message.Mentions.Users);
        Assert.Empty(message.Mentions.Parse);
        Assert.Equal(@"<@42> \<\@43> \@everyone Ben", message.Text());
        Assert.Null(CardRenderer.Render(new Card(new Block.Paragraph("Hi"))).Mentions.Users);
    }

    [Fact]
    public void Buttons_stand_five_in_a_row_with_their_styles_and_links()
    {
        var buttons = Enumerable.Range(0, 6).Select(number => new Button($"No {number}", new ActionId("go", $"{number}"), number == 0 ? ButtonTone.Primary : ButtonTone.Danger));
        var rows = CardRenderer.Render(new Card(new Block.Buttons([.. buttons, Button.Open("Map", new Uri("https://maps.example/?q=a%20b"))]))).Components[0].Components!;
        Assert.Equal([5, 2], rows.Select(row => row.Components!.Count));
        Assert.Equal([ButtonStyle.Primary, ButtonStyle.Danger], rows[0].Components!.Take(2).Select(button => button.Style!.Value));
        Assert.Equal("https://maps.example/?q=a%20b", rows[1].Components![1].Url);
        Assert.Null(rows[1].Components![1].CustomId);
    }

    [Fact]
    public void A_link_too_long_for_a_button_becomes_a_line()
    {
        var link = new Uri("https://calendar.example/?text=" + new string('a', 600));
        var children = CardRenderer.Render(new Card(new Block.Buttons(Button.Open("Google", link), Button.Open("Map", new Uri("https://m.example"))))).Components[0].Components!;
        Assert.StartsWith("[Google](<https://calendar.example/", children[0].Content, StringComparison.Ordinal);
        Assert.Single(children[1].Components!);
    }

    [Fact]
    public void The_same_action_twice_gets_two_ids_that_mean_the_same()
    {
        var action = new ActionId("going", "K7Q2");
        var row = CardRenderer.Render(new Card(new Block.Buttons(new Button("A", action), new Button("B", action))), "KEY1").Components[0].Components![0];
        Assert.Equal(["going:K7Q2|KEY1", "going:K7Q2|KEY1~1"], row.Components!.Select(button => button.CustomId));
        Assert.All(row.Components!, button => Assert.True(CustomId.CarriesKey(button.CustomId, "KEY1")));
        Assert.All(row.Components!, button => Assert.Equal(action, CustomId.ParseAction(button.CustomId)));
        Assert.False(CustomId.CarriesKey(row.Components![0].CustomId, "KEY"));
    }

    [Fact]
    public void A_menu_with_something_chosen_names_itself_above_for_discord_hides_the_placeholder()
    {
        var menu = new Block.Menu(new ActionId("vote"), "If need be", [new("Sat", "1", true), new("Sun", "2")]) { Max = 2 };
        var children = CardRenderer.Render(new Card(menu)).Components[0].Components!;
        Assert.Equal("-# If need be", children[0].Content);
        Assert.Equal([true, null], children[1].Components![0].Options!.Select(option => option.Default));
    }

    [Fact]
    public void Pictures_have_their_names_beside_them_while_they_fit()
    {
        Picture Face(int number) => new(new Uri($"https://cdn.example/{number}.png"), $"Member {number}");
        var few = CardRenderer.Render(new Card(new Block.Pictures([Face(1), Face(2)]))).Components[0].Components!;
        Assert.All(few, child => Assert.Equal(ComponentType.Section, child.Type));
        var many = CardRenderer.Render(new Card(new Block.Pictures([.. Enumerable.Range(0, 24).Select(Face)])));
        Assert.Equal(3, many.Components[0].Components!.Count(child => child.Type == ComponentType.MediaGallery));
        Assert.True(ComponentCount.Count(many.Components) <= Limits.Components);
    }

    [Fact]
    public void The_hosts_picture_stands_beside_the_title_and_the_line_after_it()
    {
        var children = CardRenderer.Render(new Card(
            new Block.Heading("", "Coffee") { Host = new Picture(new Uri("https://cdn.discordapp.com/avatars/1/a.png"), "Ana") },
            new Block.Paragraph("Sat 10:00"),
            new Block.Paragraph("Bring a mug"),
            new Block.Faces("2 going: Ana, Ben", [new Picture(new Uri("https://cdn.discordapp.com/avatars/1/a.png"), "Ana")]))).Components[0].Components!;
        Assert.Equal([ComponentType.Section, ComponentType.TextDisplay], children.Select(child => child.Type));
        Assert.Equal("### Coffee\nSat 10:00", Assert.Single(children[0].Components!).Content);
        Assert.Equal(("https://cdn.discordapp.com/avatars/1/a.png", "Ana"), (children[0].Accessory!.Media!.Url, children[0].Accessory!.Description));
        Assert.Equal("Bring a mug\n2 going: Ana, Ben", children[1].Content);
    }

    [Fact]
    public void A_line_about_one_person_has_their_picture_beside_it_while_there_is_room()
    {
        Block.Faces Line(int number) => new($"Member {number} · Sat 10:00", [new Picture(new Uri($"https://cdn.example/{number}.png"), $"Member {number}")]) { Beside = true };
        var few = CardRenderer.Render(new Card(new Block.Paragraph("Hi"), Line(1), Line(2))).Components[0].Components!;
        Assert.Equal([ComponentType.TextDisplay, ComponentType.Section, ComponentType.Section], few.Select(child => child.Type));
        Assert.Equal("Member 1", few[1].Accessory!.Description);
        var many = CardRenderer.Render(new Card([.. Enumerable.Range(0, 20).Select(Line)])).Components[0].Components!;
        Assert.Equal(20, Assert.Single(many).Content!.Split('\n').Length);
    }

    [Fact]
    public void Text_beside_a_picture_counts_in_the_limit_of_the_whole()
    {
        var card = new Card(
            new Block.Heading("", "Coffee") { Host = new Picture(new Uri("https://cdn.discordapp.com/a.png"), "Ana") },
            new Block.Paragraph(new string('a', 3000)),
            new Block.Paragraph(new string('b', 2900)));
        DiscordLook.Check(card);
        Assert.Contains("### Coffee", CardRenderer.Render(card).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_too_long_to_come_back_is_refused_rather_than_cut() =>
        Assert.Throws<ArgumentException>(() => CardRenderer.Render(new Card(new Block.Buttons(new Button("A", new ActionId(new string('a', 101)))))));

    private static Card Poll(int times) => new(
    [
        new Block.Heading("☕", "Coffee in Leeds"),
        new Block.Paragraph([new Span.Plain("Ana proposes · answers until "), new Span.Timestamp(Saturday, MomentStyle.Distance, "")]),
        .. Enumerable.Range(1, times).Select(number => new Block.Tally(number, [new Span.Timestamp(Saturday, MomentStyle.Full, "", Bold: true)], "4 yes, 1 if need be", new VoteBar(4, 1, 1, 6))),
        new Block.Menu(new ActionId("vote", "K7Q2"), "Which times work for you?", [.. Enumerable.Range(1, times).Select(number => new MenuOption($"{number} Sat 10:00", $"{number}"))]) { Max = times },
        new Block.Buttons(new Button("None of these", new ActionId("none", "K7Q2"))),
        new Block.Footer([new Span.Code("K7Q2")]),
    ]);
}

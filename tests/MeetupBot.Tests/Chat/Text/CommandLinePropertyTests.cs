using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Chat.Text;

namespace MeetupBot.Tests.Chat.Text;

public sealed class CommandLinePropertyTests
{
    private static readonly CommandLine Line = new(SampleCommands.All);

    private static readonly string[] Pieces =
        ["propose", "cancel", "me", "when:", "where:", "title:", "\"", "“", "”", " ", "  ", ",", ":", "<@", "<@U1|a>", "@", "K7Q2", "Sat 10am", "\0", "\ud83c", "\n"];

    [Fact]
    public void Nothing_that_is_typed_throws() =>
        Prop.ForAll(Lines(), text => Line.Read(text) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Arbitrary_strings_do_not_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Line.Read(text) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void A_quoted_title_arrives_as_typed() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyString>().Filter(s => !s.Get.Any(c => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»')),
            title => Title($"propose \"{title.Get}\" when: Sat") == title.Get.Trim()).QuickCheckThrowOnFailure();

    private static string? Title(string text) => ((CommandReading.Understood)Line.Read(text)).Options.GetValueOrDefault("title");

    private static Arbitrary<string> Lines() =>
        Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}

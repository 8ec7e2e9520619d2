using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sqlite.Sessions;
using MeetupBot.Storage.Sqlite.Transfer;

namespace MeetupBot.Tests.Storage.Transfer;

public sealed partial class ExportTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();

    private string Export => Path.Combine(_database.Folder, "all.jsonl.gz");

    private string Other => Path.Combine(_database.Folder, "other.db");

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Nothing_is_left_out_whatever_tables_the_schema_has()
    {
        await WriteAsync();
        var rows = await DatabaseImport.ReadAsync($"Data Source={Other}", Export);

        Assert.Equal(FilledDatabase.Tables(_database.File).Count * 2, rows);
        Assert.Equal(FilledDatabase.Dump(_database.File), FilledDatabase.Dump(Other));
    }

    [Fact]
    public async Task A_table_that_a_later_release_adds_is_exported_too()
    {
        await _database.Open.DisposeAsync();
        FilledDatabase.Execute(_database.File, "CREATE TABLE later (id INTEGER PRIMARY KEY, share REAL, picture BLOB)");
        FilledDatabase.Execute(_database.File, "INSERT INTO later VALUES (1, 0.5, x'00ff'), (2, NULL, NULL)");
        await DatabaseExport.WriteAsync(_database.ConnectionString, Export);

        Assert.Contains(
            """
            {"table":"later","columns":["id","share","picture"]}
            [1,{"real":0.5},{"blob":"AP8="}]
            [2,null,null]
            """,
            Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_imported_exports_to_the_same_bytes()
    {
        await WriteAsync();
        await DatabaseImport.ReadAsync($"Data Source={Other}", Export);
        await DatabaseExport.WriteAsync($"Data Source={Other}", Export + "2");

        Assert.Equal(await File.ReadAllBytesAsync(Export), await File.ReadAllBytesAsync(Export + "2"));
    }

    [Fact]
    public async Task The_bot_starts_on_what_was_imported_even_where_it_had_started_before()
    {
        await WriteAsync();
        await using (SqliteDatabase.Open($"Data Source={Other}"))
        {
            // An empty database of a bot that nobody used yet.
        }

        await DatabaseImport.ReadAsync($"Data Source={Other}", Export);
        await using var imported = SqliteDatabase.Open($"Data Source={Other}");
        Assert.Empty(await imported.CheckIntegrityAsync());
    }

    [Fact]
    public async Task Only_its_owner_can_read_it()
    {
        await WriteAsync();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Export));
    }

    [Fact]
    public async Task A_file_cut_anywhere_is_refused()
    {
        await WriteAsync();
        var whole = await File.ReadAllBytesAsync(Export);
        // Without its last line break alone it is whole.
        for (var length = 0; length < whole.Length - 1; length += 211)
        {
            await File.WriteAllBytesAsync(Export, whole[..length]);
            await RefusedAsync("");
        }
    }

    [Fact]
    public async Task A_file_whose_text_ends_early_is_refused()
    {
        await WriteAsync();
        Zip(Text()[..^40]);
        await RefusedAsync("cut short");
    }

    [Fact]
    public async Task Any_byte_that_was_altered_is_noticed()
    {
        await WriteAsync();
        var text = Encoding.UTF8.GetBytes(Text());
        for (var i = 0; i < text.Length; i += 97)
        {
            var altered = text.ToArray();
            altered[i] ^= 1;
            Zip(altered);
            await RefusedAsync("");
        }
    }

    [Theory]
    [InlineData("\"meetupbot\":1", "\"meetupbot\":2", "format is version 2")]
    [InlineData("\"schema\":\\d+", "\"schema\":1", "schema 1")]
    [InlineData("\"account\":2,", "", "tables are not those")]
    [InlineData("\"rows\":{", "\"rows\":{\"stranger\":0,", "tables are not those")]
    [InlineData("\"columns\":\\[\"id\"", "\"columns\":[\"di\"", "not that of this release")]
    [InlineData("\"account\":2", "\"account\":1", "damaged")]
    [InlineData("\\A", "nothing of ours\n", "damaged")]
    [InlineData("\\z", "{}\n", "something follows")]
    public async Task A_file_of_another_version_or_form_is_refused_even_with_a_right_checksum(string pattern, string by, string word)
    {
        await WriteAsync();
        var body = Tail().Replace(Text(), "");
        var altered = new Regex(pattern).Replace(body, by, 1);
        Assert.NotEqual(body, altered);
        if (pattern == "\\z")
            altered = body;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(altered)));
        Zip(altered + $"{{\"sha256\":\"{hash}\"}}\n" + (pattern == "\\z" ? by : ""));
        await RefusedAsync(word);
    }

    [Fact]
    public async Task Rows_that_refer_to_nothing_are_refused()
    {
        await WriteAsync("DELETE FROM space WHERE id = 2");
        await RefusedAsync("don't agree");
    }

    [Fact]
    public async Task An_endless_line_is_refused()
    {
        Zip("{\"a\":\"" + new string('x', 20 << 20));
        await RefusedAsync("too long");
    }

    [Fact]
    public async Task A_database_that_holds_a_community_is_not_imported_into()
    {
        await WriteAsync();
        var before = FilledDatabase.Dump(_database.File);
        var error = await Assert.ThrowsAsync<StorageException>(() => DatabaseImport.ReadAsync(_database.ConnectionString, Export));

        Assert.Contains("holds a community already", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, FilledDatabase.Dump(_database.File));
    }

    [Fact]
    public async Task An_older_schema_is_upgraded_first_by_the_bot()
    {
        await _database.Open.DisposeAsync();
        FilledDatabase.Execute(_database.File, "PRAGMA user_version = 1");
        var error = await Assert.ThrowsAsync<StorageException>(() => DatabaseExport.WriteAsync(_database.ConnectionString, Export));

        Assert.Contains("Start the bot once", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Export));
    }

    private async Task WriteAsync(string sql = "")
    {
        await _database.Open.DisposeAsync();
        FilledDatabase.Fill(_database.File);
        if (sql.Length > 0)
            FilledDatabase.Execute(_database.File, sql);
        await DatabaseExport.WriteAsync(_database.ConnectionString, Export);
    }

    /// <summary>Nothing is written: neither the database, nor a part of it.</summary>
    private async Task RefusedAsync(string word)
    {
        var error = await Assert.ThrowsAsync<StorageException>(() => DatabaseImport.ReadAsync($"Data Source={Other}", Export));

        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Equal([Other + ".lock"], Directory.GetFiles(_database.Folder, "other*"));
    }

    private string Text()
    {
        using var zip = new GZipStream(File.OpenRead(Export), CompressionMode.Decompress);
        using var reader = new StreamReader(zip);
        return reader.ReadToEnd();
    }

    private void Zip(string text) => Zip(Encoding.UTF8.GetBytes(text));

    private void Zip(byte[] text)
    {
        using var zip = new GZipStream(File.Create(Export), CompressionLevel.Fastest);
        zip.Write(text);
    }

    [GeneratedRegex("\\{\"sha256\":\"[0-9a-f]+\"\\}\\n\\z")]
    private static partial Regex Tail();
}

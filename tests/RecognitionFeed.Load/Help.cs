namespace RecognitionFeed.Load;

internal static class Help
{
    public static int Show()
    {
        Console.WriteLine(
            """
            Measures RecognitionFeed under load, beside its peers. Everything runs on this machine, on loopback.

              live         publish to N open browsers: this application, nginx with nchan, raw Kestrel WebSockets
                           --clients 1000  --rounds 7  --rate 2000 (connections a second)
              first-page   the feed's first page, beside nginx's static file
                           --rounds 5  --seconds 3  --connections 64
              renditions   a published photo, beside nginx's sendfile
                           --rounds 5  --seconds 3  --connections 64
              start        from the start of the process to the first page served
                           --rounds 7
              growth       the feed and the event log, with a thousand highlights and with a million
                           --database Sqlite  --highlights 1000000  --rounds 200
              instances    three instances on one PostgreSQL, beside one
                           --rounds 5  --seconds 4  --connections 16
              reactions    R people react within 10 seconds
                           --people 11000  --clients 1000  --seconds 10
              photos       a photo's renditions, beside node's sharp
                           --rounds 9
              people-search
                           people and units by name, right and wrong, as one types
                           --people 11000  --rounds 200
              lists        every list, in a city with years of highlights, comments, nominations and notices
                           --database Sqlite (or PostgreSql, started for it)  --rounds 100
              storm        a restart under N open browsers, and 200 browsers that never read
                           --clients 1000  --stuck 200 (0: only the restart)  --jitter 3

            For all: --app FOLDER (a published server; built when not given)  --port 6600 (the first of 100)
                     --report FILE (writes FILE.md and FILE.json)
            Needs Debian's nginx, libnginx-mod-nchan and wrk; photos needs libvips-tools, node and npm;
            instances, and --database PostgreSql, need postgresql-15.
            """
        );
        return 1;
    }
}
